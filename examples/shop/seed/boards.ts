import type { SeedCategory } from './seed-category.ts'

export const boards: SeedCategory = {
  slug: 'boards',
  title: 'Boards',
  blurb: 'To cut on, serve on and hand down.',
  care: '/care/wood',
  drawing: [
    '<path fill="currentColor" d="M60 92a12 12 0 0 1 12-12h96a12 12 0 0 1 12 12v88a12 12 0 0 1-12 12H72a12 12 0 0 1-12-12z"/>',
    '<path fill="currentColor" d="M106 42a14 14 0 0 1 28 0v46h-28z"/>',
    '<circle cx="120" cy="50" r="6" fill="#f6efe3"/>',
    '<path fill="none" stroke="#00000026" stroke-width="4" d="M76 112h88M76 138h88M76 164h88"/>',
  ].join(''),
  products: [
    {
      name: 'Bread Board',
      description: 'Maple with a groove that catches the crumbs.',
      tint: '#b98b5e',
      cents: 3400,
      stock: 29,
    },
    {
      name: 'Walnut Cutting Board',
      description: 'End grain, 4 cm thick, kind to knives. Rubber feet below.',
      tint: '#6b3e2e',
      cents: 8900,
      stock: 10,
    },
    {
      name: 'Cheese Board',
      description: 'Slate and oak, with a place for three knives.',
      tint: '#33415c',
      cents: 4600,
      stock: 18,
    },
    {
      name: 'Herb Board',
      description: 'Just large enough for parsley. Hangs from a loop of leather.',
      tint: '#7f9172',
      cents: 1900,
      stock: 46,
    },
    {
      name: 'Serving Plank',
      description: '70 cm of cherry wood for bread, figs and everything between.',
      tint: '#a23b3b',
      cents: 6200,
      stock: 12,
    },
    {
      name: 'Pair of Breakfast Boards',
      description: 'Two boards of beech, one for each of you.',
      tint: '#e0b96a',
      cents: 2200,
      stock: 38,
    },
  ],
}
