/** The fault `web-broken-button`: a guard that was meant to stop double clicks stops all of them. */
export function onPlaceOrder(form, place) {
  let busy = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    void place();
  });
}
