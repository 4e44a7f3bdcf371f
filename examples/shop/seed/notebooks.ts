import type { SeedCategory } from './seed-category.ts'

export const notebooks: SeedCategory = {
  slug: 'notebooks',
  title: 'Notebooks',
  blurb: 'Paper that likes ink, bound to lie open.',
  care: '/care/paper',
  drawing: [
    '<rect x="66" y="48" width="108" height="144" rx="6" fill="currentColor"/>',
    '<path fill="#00000033" d="M66 54a6 6 0 0 1 6-6h12v144H72a6 6 0 0 1-6-6z"/>',
    '<rect x="100" y="78" width="56" height="28" rx="3" fill="#fffaf0"/>',
  ].join(''),
  products: [
    {
      name: 'Pocket Notebook',
      description: 'A6, 64 blank pages, sewn with linen thread. Fits the pocket of a shirt.',
      tint: '#c0562b',
      cents: 700,
      stock: 120,
    },
    {
      name: 'Dotted Notebook',
      description: 'A5, 160 pages with a dot every 5 mm and numbers at the foot.',
      tint: '#33415c',
      cents: 1600,
      stock: 75,
    },
    {
      name: 'Sketchbook',
      description: 'Rough paper of 180 g that takes pencil and a little water.',
      tint: '#5b6b4e',
      cents: 2200,
      stock: 33,
    },
    {
      name: 'Field Notebook',
      description: 'The cover sheds rain and the paper can be written on when it is damp.',
      tint: '#b8892f',
      cents: 1300,
      stock: 48,
    },
    {
      name: 'Recipe Book',
      description: 'Two pages for each dish, an index to fill in, and a cover to wipe clean.',
      tint: '#a23b3b',
      cents: 2600,
      stock: 19,
    },
    {
      name: 'Five Year Diary',
      description: 'One page for each day, five lines for each year.',
      tint: '#6d597a',
      cents: 2900,
      stock: 16,
    },
  ],
}
