import type { SeedCategory } from './seed-category.ts'

export const mugs: SeedCategory = {
  slug: 'mugs',
  title: 'Mugs',
  blurb: 'Stoneware for coffee, tea and soup.',
  care: '/care/ceramic',
  drawing: [
    '<path fill="currentColor" d="M66 74h92v92a20 20 0 0 1-20 20H86a20 20 0 0 1-20-20z"/>',
    '<path fill="none" stroke="currentColor" stroke-width="12" d="M158 98h12a24 24 0 0 1 0 48h-12"/>',
    '<ellipse cx="112" cy="74" rx="46" ry="9" fill="#4a2e20"/>',
  ].join(''),
  products: [
    {
      name: 'Speckled Mug',
      description: 'Thrown by hand, so that no two are quite alike. Holds 300 ml.',
      tint: '#8d8271',
      cents: 1800,
      stock: 60,
    },
    {
      name: 'Tall Mug for Tea',
      description: 'Room for a whole pot. The glaze stops short of the foot and shows the clay.',
      tint: '#4f7a6b',
      cents: 2100,
      stock: 35,
    },
    {
      name: 'Espresso Cup',
      description: 'Thick walls keep 80 ml hot until the last sip.',
      tint: '#6b3e2e',
      cents: 1200,
      stock: 80,
    },
    {
      name: 'Soup Mug',
      description: 'Wide enough for a spoon, with a handle for a whole hand. Holds 500 ml.',
      tint: '#c0562b',
      cents: 2400,
      stock: 27,
    },
    {
      name: 'Enamel Camping Mug',
      description: 'Steel under white enamel. It may fall, and has been designed for it.',
      tint: '#2f6690',
      cents: 1400,
      stock: 52,
    },
    {
      name: 'Cup without Handle',
      description: 'For those who like to warm their fingers. Sold one by one.',
      tint: '#a4778b',
      cents: 1500,
      stock: 0,
    },
  ],
}
