/** One guide per material. */
export const careGuides: readonly { slug: string; title: string; clean: string; mend: string }[] = [
  {
    slug: 'lamps',
    title: 'Care for lamps',
    clean:
      'Pull the plug, let the bulb cool, and wipe the shade with a dry cloth. Brass may darken; a little lemon brings it back.',
    mend: 'Switches and cords are standard parts. Have them changed by someone who does it for a living.',
  },
  {
    slug: 'ceramic',
    title: 'Care for stoneware',
    clean:
      'The dishwasher is fine for everything glazed. Soak terracotta in water before its first plant moves in.',
    mend: 'A clean break can be glued. Do not drink from it afterwards, but flowers will not mind.',
  },
  {
    slug: 'paper',
    title: 'Care for paper',
    clean: 'Keep it dry and out of the sun. Pencil comes off with a soft eraser, coffee does not.',
    mend: 'A loose page goes back with a narrow line of wheat paste along its inner edge.',
  },
  {
    slug: 'wood',
    title: 'Care for wood and willow',
    clean:
      'A damp cloth, never a soaked one. Oil boards twice a year and let them stand for a night.',
    mend: 'Sand scratches along the grain. A loose joint wants glue and a strap for one day.',
  },
  {
    slug: 'wool',
    title: 'Care for wool and cotton',
    clean:
      'Air wool instead of washing it. If you must, wash it by hand in cool water and dry it flat.',
    mend: 'Small holes are darned in an evening. Choose a thread that shows, and be proud of it.',
  },
]
