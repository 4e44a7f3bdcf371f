import type { SeedCategory } from './seed-category.ts'

export const clocks: SeedCategory = {
  slug: 'clocks',
  title: 'Clocks',
  blurb: 'They tell the time and otherwise keep quiet.',
  care: '/care/wood',
  drawing: [
    '<circle cx="120" cy="120" r="78" fill="currentColor"/>',
    '<circle cx="120" cy="120" r="62" fill="#fffaf0"/>',
    '<path fill="none" stroke="#3b3f46" stroke-width="7" stroke-linecap="round" d="M120 120V76M120 120l30 20"/>',
    '<circle cx="120" cy="120" r="6" fill="#3b3f46"/>',
  ].join(''),
  products: [
    {
      name: 'Kitchen Clock',
      description: 'Large numerals that can be read from the stove.',
      tint: '#c0562b',
      cents: 4900,
      stock: 24,
    },
    {
      name: 'Silent Wall Clock',
      description: 'The hands glide and do not tick. 30 cm across.',
      tint: '#33415c',
      cents: 5800,
      stock: 19,
    },
    {
      name: 'Travel Alarm',
      description: 'Folds into a case the size of a soap bar. Rings gently, then does not.',
      tint: '#4f7a6b',
      cents: 3200,
      stock: 36,
    },
    {
      name: 'Oak Mantel Clock',
      description: 'Wound once a week. Strikes the hours, unless it is told not to.',
      tint: '#9c6b3f',
      cents: 19800,
      stock: 4,
    },
    {
      name: 'Station Clock',
      description: 'Two faces on a bracket, for halls and very long kitchens.',
      tint: '#5a5f66',
      cents: 24900,
      stock: 2,
    },
    {
      name: 'Egg Timer',
      description: 'Counts sixty minutes by spring, with a bell at the end.',
      tint: '#e0b96a',
      cents: 1700,
      stock: 64,
    },
  ],
}
