import { bracketed } from '../model/bracketed.ts'
import type { Activity } from './activity.ts'
import { type Asked, httpPorts } from './choose-place.ts'
import { reasonText } from './reason-text.ts'
import type { SocketAddress } from '../processes/socket-address.ts'
import type { AppSeen } from './watch-app.ts'

/** Why nothing answers at 127.0.0.1 and ::1 on the port, and what to change. */
export function whyNotListening(
  at: { port: number; ready: string; fixed: boolean },
  seen: AppSeen & { otherSockets: readonly string[]; activity: Activity },
): { why: string; change: string } {
  const { port, fixed } = at
  const nothing = `nothing listens on port ${port}`
  const onPort = seen.listeners.filter((listener) => listener.port === port)
  if (onPort.length > 0) return elsewhereOnPort(at, onPort, seen.asked)

  const ports = [...new Set(seen.listeners.map((listener) => listener.port))]
  const sites = httpPorts(seen.asked)
  if (sites.length > 1) {
    return {
      why: `${nothing}; the app serves sites on ports ${sites.slice(0, 5).join(' and ')} instead, so which is meant is not clear`,
      change: setPort('the one that is meant'),
    }
  }
  if (ports.length > 0) {
    const which = sites[0] ?? ports[0] ?? port
    const detail = detailOf(seen.asked, which, at.ready)
    const named = ports.slice(0, 5).join(', ')
    return {
      why: `${nothing}; the app listens on port ${named} instead${detail}`,
      change: setPort(`${which}`),
    }
  }
  if (seen.listenedOnPort) {
    return {
      why: `${nothing} any more: the app listened there and stopped`,
      change: 'See in the log why it stopped listening',
    }
  }
  if (seen.otherSockets.length > 0) {
    return {
      why: `${nothing}; the app listens on ${seen.otherSockets.join(', ')} only`,
      change: 'Let the app listen for TCP on the port in the variable PORT',
    }
  }
  if (seen.activity.busy) {
    return {
      why: `${nothing}; the app is still starting: it ${seen.activity.words}`,
      change: 'If it only needs longer, raise "timeout"',
    }
  }
  const asks = fixed ? 'does it use that port?' : 'does it read PORT?'
  return {
    why: `${nothing}; the app ${seen.activity.words}; ${asks}`,
    change: setPort('the one it uses'),
  }
}

function setPort(to: string): string {
  return `Let the app listen on the port in the variable PORT, or set "port" to ${to}`
}

function elsewhereOnPort(
  { port, ready }: { port: number; ready: string },
  onPort: readonly SocketAddress[],
  asked: readonly Asked[],
): { why: string; change: string } {
  const place = asked.find((each) => each.port === port)
  const outcome = place?.outcome
  const shown = onPort.map(({ address }) => bracketed(address))
  const why =
    place !== undefined && typeof outcome === 'object'
      ? `the app listens on ${place.url.host}, and ${reasonText(outcome, place.url.host, ready)}`
      : `the app listens on ${shown.map((host) => `${host}:${port}`).join(', ')}, but neither on 127.0.0.1 nor on ::1`
  return { why, change: 'Let it listen on 127.0.0.1 or 0.0.0.0' }
}

function detailOf(asked: readonly Asked[], port: number, ready: string): string {
  const outcome = asked.find((place) => place.port === port)?.outcome
  if (outcome === undefined || outcome === 'ready') return ''
  if (outcome === 'socket') return ', which only opens WebSockets'
  return `, where ${reasonText(outcome, `port ${port}`, ready)}`
}
