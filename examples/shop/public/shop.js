// The shop works without this file; it spares a click in the cart, and says when somebody buys the last ones.
for (const form of document.querySelectorAll('form.quantity')) {
  const quantity = form.querySelector('input[type=number]')
  form.querySelector('button').hidden = true
  quantity.addEventListener('change', () => form.requestSubmit())
}
for (const form of document.querySelectorAll('form.buy')) {
  const { left } = JSON.parse(form.dataset.stock)
  const button = form.querySelector('button')
  form.quantity.addEventListener('input', () => {
    button.textContent = Number(form.quantity.value) >= left ? 'Add the last ones' : 'Add to cart'
  })
}
