import type { SeedCategory } from './seed-category.ts'

export const vases: SeedCategory = {
  slug: 'vases',
  title: 'Vases',
  blurb: 'For one stem, or for all of the garden.',
  care: '/care/ceramic',
  drawing: [
    '<path fill="currentColor" d="M98 86h44c2 24 30 38 30 72 0 26-18 38-52 38s-52-12-52-38c0-34 28-48 30-72z"/>',
    '<path fill="none" stroke="#5b6b4e" stroke-width="5" d="M120 86V36M120 62l20-20M120 70 98 48"/>',
    '<circle cx="120" cy="34" r="11" fill="#e07a5f"/>',
    '<circle cx="143" cy="40" r="8" fill="#f2cc8f"/><circle cx="96" cy="46" r="8" fill="#f2cc8f"/>',
  ].join(''),
  products: [
    {
      name: 'Bud Vase',
      description: 'A neck for a single stem. Looks best in a row.',
      tint: '#7aa0b8',
      cents: 1600,
      stock: 57,
    },
    {
      name: 'Stoneware Jug',
      description: 'A vase on weekdays and a water jug on Sundays. Holds 1.5 litres.',
      tint: '#8d8271',
      cents: 4800,
      stock: 15,
    },
    {
      name: 'Tall Floor Vase',
      description: '60 cm high, for branches and pampas grass. Stands firmly.',
      tint: '#33415c',
      cents: 12900,
      stock: 5,
    },
    {
      name: 'Moon Vase',
      description: 'A flat disc of white clay with an opening no wider than a thumb.',
      tint: '#a4778b',
      cents: 5600,
      stock: 11,
    },
    {
      name: 'Ribbed Vase',
      description: 'Grooves drawn with a comb while the clay was turning.',
      tint: '#4f7a6b',
      cents: 3900,
      stock: 23,
    },
    {
      name: 'Tulip Vase',
      description: 'Five spouts, so that the tulips keep apart.',
      tint: '#c0562b',
      cents: 7200,
      stock: 8,
    },
  ],
}
