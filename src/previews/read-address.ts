import { UserError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'

/**
 * The address of a site. Throws the UserError `preview-address-invalid`, with `fix` as what to do; shows no
 * password in it.
 */
export function readAddress(
  text: string,
  fix = 'Write the address as https://preview.example.com',
): URL {
  const invalid = (what: string, why: string) =>
    new UserError({ code: 'preview-address-invalid', what, why, fix })
  const url = URL.parse(text.trim())
  if (url === null) {
    throw invalid(
      text.includes('@')
        ? 'The address of the preview is no URL'
        : `The address "${visible(text)}" is no URL`,
      'It has to begin with http:// or https:// and name a host',
    )
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid(
      'The address of the preview holds a user name or a password',
      'Addresses are shown in logs and reports, where everyone could read it',
    )
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw invalid(
      `The address "${visible(url.href)}" is not http or https`,
      `Its scheme is "${visible(url.protocol, 40)}", which no check can open`,
    )
  }
  url.hash = ''
  return url
}
