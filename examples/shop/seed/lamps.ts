import type { SeedCategory } from './seed-category.ts'

export const lamps: SeedCategory = {
  slug: 'lamps',
  title: 'Lamps',
  blurb: 'Light for desks, corners and long evenings.',
  care: '/care/lamps',
  drawing: [
    '<path fill="currentColor" d="M78 52h84l28 70H50z"/>',
    '<path fill="#3b3f46" d="M116 122h8v62h-8zM84 184h72v10H84z"/>',
    '<circle cx="120" cy="130" r="11" fill="#ffe9a8"/>',
  ].join(''),
  products: [
    {
      name: 'Brass Desk Lamp',
      description:
        'A jointed arm, a heavy foot and a shade that turns all the way round. Takes an E14 bulb.',
      tint: '#b8892f',
      cents: 8900,
      stock: 14,
    },
    {
      name: 'Paper Globe Lamp',
      description:
        'A sphere of folded rice paper, 40 cm across. It comes flat and opens in a minute.',
      tint: '#e0b96a',
      cents: 4200,
      stock: 30,
    },
    {
      name: 'Harbour Wall Lamp',
      description: 'Powder-coated steel in the blue of fishing boats. Its light falls down only.',
      tint: '#2f6690',
      cents: 6400,
      stock: 9,
    },
    {
      name: 'Oak Reading Lamp',
      description: 'Turned from one piece of oak, with a linen shade and a cord covered in cotton.',
      tint: '#9c6b3f',
      cents: 11900,
      stock: 6,
    },
    {
      name: 'Clip Lamp',
      description:
        'Holds on to a shelf or a headboard and needs no screws. The switch is on the cord.',
      tint: '#c0562b',
      cents: 2900,
      stock: 41,
    },
    {
      name: 'Lantern for Two Candles',
      description: 'Glass on four sides, a tin roof, and a handle that stays cool.',
      tint: '#5b6b4e',
      cents: 3600,
      stock: 22,
    },
  ],
}
