// The shop works without this file; it only spares a click in the cart.
for (const form of document.querySelectorAll('form.quantity')) {
  const quantity = form.querySelector('input[type=number]')
  form.querySelector('button').hidden = true
  quantity.addEventListener('change', () => form.requestSubmit())
}
