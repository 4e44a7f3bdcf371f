import type { SeedCategory } from './seed-category.ts'

export const blankets: SeedCategory = {
  slug: 'blankets',
  title: 'Blankets',
  blurb: 'Wool and cotton to put over knees and beds.',
  care: '/care/wool',
  drawing: [
    '<path fill="currentColor" d="M44 70h152v92H44z"/>',
    '<path fill="#ffffff55" d="M44 88h152v12H44zM44 132h152v12H44z"/>',
    '<path stroke="currentColor" stroke-width="5" d="M52 162v16M72 162v16M92 162v16M112 162v16M132 162v16M152 162v16M172 162v16M188 162v16"/>',
  ].join(''),
  products: [
    {
      name: 'Wool Throw',
      description: 'Lambswool in a broken twill, 130 by 180 cm. It warms and weighs little.',
      tint: '#a23b3b',
      cents: 9900,
      stock: 18,
    },
    {
      name: 'Picnic Blanket',
      description: 'Recycled wool above, waxed cotton below, and a strap to carry it.',
      tint: '#5b6b4e',
      cents: 8400,
      stock: 13,
    },
    {
      name: 'Cotton Waffle Blanket',
      description: 'Light enough for July. It dries overnight.',
      tint: '#7aa0b8',
      cents: 6900,
      stock: 25,
    },
    {
      name: 'Cot Blanket',
      description: 'Organic cotton with a satin edge, 75 by 100 cm.',
      tint: '#e0b96a',
      cents: 3900,
      stock: 32,
    },
    {
      name: 'Herringbone Bedspread',
      description: 'Covers a bed for two. Woven on shuttle looms, with real selvedges.',
      tint: '#33415c',
      cents: 15900,
      stock: 7,
    },
    {
      name: 'Lap Rug',
      description: 'For one person and one chair, 90 by 120 cm.',
      tint: '#b8892f',
      cents: 5400,
      stock: 21,
    },
  ],
}
