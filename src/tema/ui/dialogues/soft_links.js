// A plain click on a link to another page of the UI keeps the session: the address goes to the server, which changes
// page. Opened in a new tab or window the link is an ordinary link.
export default function (component) {
  const { setTriggerValue } = component;
  const follow = (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return;
    const link = event.target.closest?.("a.t-within");
    if (!link) return;
    event.preventDefault();
    setTriggerValue("address", link.getAttribute("href"));
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}
