import type { SeedCategory } from './seed-category.ts'

export const baskets: SeedCategory = {
  slug: 'baskets',
  title: 'Baskets',
  blurb: 'Woven storage for logs, laundry and letters.',
  care: '/care/wood',
  drawing: [
    '<path fill="none" stroke="currentColor" stroke-width="10" d="M76 100a44 50 0 0 1 88 0"/>',
    '<path fill="currentColor" d="M50 100h140l-16 92H66z"/>',
    '<path fill="none" stroke="#00000030" stroke-width="5" d="M54 124h132M58 148h124M62 172h116M92 100l6 92M120 100v92M148 100l-6 92"/>',
  ].join(''),
  products: [
    {
      name: 'Log Basket',
      description: 'Willow around a frame of hazel. Carries what one evening burns.',
      tint: '#6b3e2e',
      cents: 7600,
      stock: 11,
    },
    {
      name: 'Laundry Basket',
      description: 'With a lid, a lining that comes out, and two strong handles.',
      tint: '#b98b5e',
      cents: 6900,
      stock: 14,
    },
    {
      name: 'Bread Basket',
      description: 'A long oval for rolls, or for bills until they are paid.',
      tint: '#e0b96a',
      cents: 2400,
      stock: 39,
    },
    {
      name: 'Bicycle Basket',
      description: 'Two leather straps hold it to the handlebar.',
      tint: '#9c6b3f',
      cents: 4900,
      stock: 16,
    },
    {
      name: 'Letter Basket',
      description: 'Flat, for A4 paper. They stack to any height you dare.',
      tint: '#7f9172',
      cents: 2800,
      stock: 28,
    },
    {
      name: 'Market Basket',
      description: 'Palm leaf with long handles for the shoulder.',
      tint: '#c0562b',
      cents: 3600,
      stock: 33,
    },
  ],
}
