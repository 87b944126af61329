/** Calls `place` when the order form is sent, by click or by the Enter key. */
export function onPlaceOrder(form, place) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void place();
  });
}
