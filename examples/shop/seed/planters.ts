import type { SeedCategory } from './seed-category.ts'

export const planters: SeedCategory = {
  slug: 'planters',
  title: 'Planters',
  blurb: 'A home for basil, cacti and lemon trees.',
  care: '/care/ceramic',
  drawing: [
    '<path fill="currentColor" d="M64 116h112l-14 80H78z"/>',
    '<path fill="currentColor" d="M56 104h128v18H56z"/>',
    '<path fill="#5b6b4e" d="M118 104C88 100 78 70 82 50c24 6 40 26 38 54zM122 104c-4-36 14-58 40-64 4 30-10 56-40 64z"/>',
  ].join(''),
  products: [
    {
      name: 'Terracotta Pot',
      description: 'Frost-proof clay with a saucer. 18 cm wide.',
      tint: '#c0562b',
      cents: 1400,
      stock: 70,
    },
    {
      name: 'Herb Trough',
      description: 'Holds three herbs on a window sill and none of their water.',
      tint: '#7f9172',
      cents: 3200,
      stock: 26,
    },
    {
      name: 'Hanging Planter',
      description: 'A bowl of stoneware on three cords of hemp.',
      tint: '#8d8271',
      cents: 3900,
      stock: 20,
    },
    {
      name: 'Large Tree Tub',
      description: 'For a lemon tree and its friends. 45 cm wide, with two handles.',
      tint: '#2f6690',
      cents: 9800,
      stock: 6,
    },
    {
      name: 'Cactus Bowl',
      description: 'Wide and shallow, with a hole to drain.',
      tint: '#b8892f',
      cents: 2600,
      stock: 31,
    },
    {
      name: 'Self-watering Pot',
      description: 'A wick and a hidden tank that lasts for two weeks of holiday.',
      tint: '#6d597a',
      cents: 4400,
      stock: 17,
    },
  ],
}
