// One or two dates, or a date with a time of day, in the browser's own picker.

const drawn = new WeakMap();

function tell(input, data) {
  const chosen = new Date(data.kind === "date" ? `${input.value}T12:00` : input.value);
  const form = data.kind === "date" ? { dateStyle: "long" } : { dateStyle: "long", timeStyle: "short" };
  const told = input.parentElement.querySelector(".h-in-words");
  told.textContent = Number.isNaN(chosen.getTime()) ? "" : new Intl.DateTimeFormat(data.locale, form).format(chosen);
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".h-when-fields");
  // In a popover the picker would not know that the page is dark.
  root.style.colorScheme = getComputedStyle(document.querySelector('[data-testid="stApp"]')).colorScheme;
  const known = drawn.get(root);
  const shown = JSON.stringify([data.kind, data.fields.map((field) => [field.name, field.label, field.most])]);
  if (known !== shown) {
    drawn.set(root, shown);
    root.replaceChildren(
      ...data.fields.map((field) => {
        const label = document.createElement("label");
        const words = document.createElement("span");
        words.textContent = field.label;
        const input = document.createElement("input");
        input.type = data.kind;
        input.name = field.name;
        if (field.most) input.max = field.most;
        input.addEventListener("change", () =>
          setStateValue("chosen", Object.fromEntries([...root.querySelectorAll("input")].map((each) => [each.name, each.value]))),
        );
        // The browser writes the date in its own language, which need not be that of the page: 11/12 is said in words.
        const told = document.createElement("span");
        told.className = "h-in-words";
        input.addEventListener("input", () => tell(input, data));
        label.append(words, input, told);
        return label;
      }),
    );
  }
  for (const field of data.fields) {
    const input = root.querySelector(`input[name="${field.name}"]`);
    if (document.activeElement !== input && input.value !== field.value) input.value = field.value;
    tell(input, data);
  }
}
