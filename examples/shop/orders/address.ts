/** What a customer fills in at the checkout. */
export interface Address {
  name: string
  email: string
  street: string
  town: string
}

/** The address in a posted form, and for each field that cannot be right a sentence about it. */
export function readAddress(form: URLSearchParams): {
  address: Address
  complaints: Partial<Address>
} {
  const field = (name: keyof Address) => (form.get(name) ?? '').trim().slice(0, 200)
  const address: Address = {
    name: field('name'),
    email: field('email'),
    street: field('street'),
    town: field('town'),
  }
  const complaints: Partial<Address> = {}
  if (!address.name) complaints.name = 'Please tell us your name.'
  if (!/^[^\s@]+@[^\s@]+$/.test(address.email)) {
    complaints.email = 'Please give an e-mail address, such as you@example.org.'
  }
  if (!address.street) complaints.street = 'Please give a street and number.'
  if (!address.town) complaints.town = 'Please give a postcode and town.'
  return { address, complaints }
}
