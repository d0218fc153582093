// The learning curve: a drawing that comes ready made, of figures and the catalogue's words only.

export default function ({ data, parentElement }) {
  const place = parentElement.querySelector(".r-curve");
  if (place.dataset.drawn === data.svg) return;
  place.dataset.drawn = data.svg;
  place.innerHTML = data.svg;
}
