import type { Overflow, Probe, Visit } from '../facts.ts'
import { addressOf } from './address.ts'
import type { Cause, Scene } from './cause.ts'
import { kindOfSelector } from './kind-of-place.ts'

/** What people see is not what they came for: nothing, half of it, a spinner, broken pictures, too wide for a phone. */
export function lookCauses(visit: Visit, { origin }: Scene): Cause[] {
  const { probe, overflow, document } = visit
  // What stands in for a page is mended with it.
  if (!probe || !document || document.status >= 400 || !/html/.test(document.type)) return []
  return [
    ...blankCauses(visit, probe),
    ...pictureCauses(visit, probe, origin),
    ...(overflow ? overflowCauses(overflow) : []),
  ]
}

function blankCauses({ shape, pixels, isUnchanged }: Visit, probe: Probe): Cause[] {
  const of = { subject: shape, isOfPage: true as const }
  if (pixels?.viewport === 'uniform' && pixels.page === 'uniform') {
    return [
      {
        ...of,
        rule: 'pages/blank',
        severity: 'error',
        message: 'the page shows nothing: every pixel has one colour',
        evidence: whyBlank(probe),
      },
    ]
  }
  const isFrameOnly =
    probe.mainLength === 0 && probe.mainThings === 0 && probe.emptyMain !== undefined
  if (isFrameOnly && pixels?.main !== 'varied') {
    const message = 'the page shows its frame and nothing in it'
    return [
      {
        ...of,
        rule: 'pages/blank',
        severity: 'error',
        message,
        evidence: [`nothing is in ${probe.emptyMain}`],
      },
    ]
  }
  if (pixels?.main === 'uniform' && !isFrameOnly) {
    return [
      {
        ...of,
        rule: 'pages/blank',
        severity: 'error',
        message: 'the place for the content has one colour: nothing in it can be read',
        evidence: whyBlank(probe),
      },
    ]
  }
  if (isUnchanged === true) {
    const message = 'the page says that it is loading, and does not come to its end'
    return [
      {
        ...of,
        rule: 'pages/stuck-loading',
        severity: 'warning',
        message,
        evidence: probe.text === '' ? [] : [probe.text.slice(0, 200)],
      },
    ]
  }
  return []
}

function whyBlank({
  concealed,
  cover,
  hiddenLength,
  textLength,
  emptyMain,
  elements,
}: Probe): string[] {
  return [
    ...(concealed === undefined ? [] : [`${concealed} is not shown`]),
    ...(cover === undefined ? [] : [`${cover} lies over everything`]),
    ...(hiddenLength > 0 ? [`${hiddenLength} characters of text are hidden`] : []),
    ...(textLength > 0
      ? [`${textLength} characters of text cannot be told from what is behind them`]
      : []),
    ...(emptyMain === undefined ? [] : [`nothing is in ${emptyMain}`]),
    `${elements} elements in the body`,
  ]
}

function pictureCauses(
  { signals }: Visit,
  { brokenImages, brokenMedia }: Probe,
  origin: string,
): Cause[] {
  const told = new Set(
    signals.flatMap((signal) =>
      'url' in signal
        ? [signal.url, ...('from' in signal && signal.from ? [signal.from] : [])]
        : [],
    ),
  )
  const images = brokenImages
    .filter(({ src }) => !told.has(src))
    .map(
      ({ src, selector }): Cause => ({
        rule: 'pages/broken-image',
        severity: 'error',
        subject: addressOf(src, origin).slice(0, 200),
        message: 'an image cannot be shown',
        evidence: [`at ${selector}`],
      }),
    )
  const media = brokenMedia
    .filter(({ src }) => src !== '' && !told.has(src))
    .map(
      ({ src, selector, why }): Cause => ({
        rule: 'pages/broken-media',
        severity: 'warning',
        subject: addressOf(src, origin).slice(0, 200),
        message: 'a video or sound cannot be played',
        evidence: [`at ${selector}: ${why}`],
      }),
    )
  return [...images, ...media]
}

function overflowCauses({ width, culprits }: Overflow): Cause[] {
  return culprits.slice(0, 1).map(({ selector, right }) => ({
    rule: 'pages/overflow',
    severity: 'warning',
    subject: kindOfSelector(selector),
    message: `is wider than a phone: the page has to be pushed sideways at ${width} pixels`,
    evidence: [`at ${selector}, which reaches to ${right} pixels`],
  }))
}
