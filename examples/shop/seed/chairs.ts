import type { SeedCategory } from './seed-category.ts'

export const chairs: SeedCategory = {
  slug: 'chairs',
  title: 'Chairs',
  blurb: 'Seats that stay comfortable after the second hour.',
  care: '/care/wood',
  drawing: [
    '<path fill="currentColor" d="M74 40h14v78h64V40h14v90H74z"/>',
    '<path fill="currentColor" d="M66 122h108v16H66z"/>',
    '<path fill="#3b3f46" d="M72 138h11v62H72zM157 138h11v62h-11z"/>',
    '<path fill="currentColor" d="M88 56h64v12H88zM88 82h64v12H88z"/>',
  ].join(''),
  products: [
    {
      name: 'Ladder Chair',
      description: 'Three rungs of ash and a seat of woven paper cord.',
      tint: '#b98b5e',
      cents: 18900,
      stock: 8,
    },
    {
      name: 'Kitchen Stool',
      description: 'Stands on three legs, so it never wobbles. 45 cm high.',
      tint: '#7f9172',
      cents: 7900,
      stock: 20,
    },
    {
      name: 'Folding Chair',
      description: 'Beech slats and steel hinges. Ten of them hang in the width of one.',
      tint: '#c0562b',
      cents: 5900,
      stock: 44,
    },
    {
      name: 'Reading Chair',
      description: 'Low and wide, with arms that carry a book and a cup.',
      tint: '#33415c',
      cents: 42900,
      stock: 3,
    },
    {
      name: 'Child Chair',
      description: 'Sized for ages two to five. Edges are rounded and the paint is safe to chew.',
      tint: '#e0b96a',
      cents: 6400,
      stock: 17,
    },
    {
      name: 'Rocking Chair',
      description: 'Runners of bent oak that rock slowly and do not creep.',
      tint: '#6b3e2e',
      cents: 32900,
      stock: 4,
    },
  ],
}
