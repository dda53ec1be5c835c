import { connect } from 'node:net'
import type { RealServer } from './real-server.ts'

/** Requests to a real server as no browser would send them: nothing is followed, tidied up or added. */
export function visitorOf({ baseUrl }: Pick<RealServer, 'baseUrl'>) {
  return {
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(baseUrl + path, { headers, redirect: 'manual' }),
    post: (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      fetch(baseUrl + path, { method: 'POST', headers, body, redirect: 'manual' }),
    /** The headers of a form of this site, from the browser with `cookie`. */
    from: (cookie: string) => ({ origin: baseUrl, cookie }),
    /** The answer to a GET whose path is sent as it is. */
    rawGet: (path: string) =>
      raw(
        `GET ${path} HTTP/1.1\r\nHost: ${new URL(baseUrl).host}\r\nConnection: close\r\n\r\n`,
        [],
      ),
    raw,
  }

  /** Sends `head` and then `pieces`; what comes back until the server closes the connection. */
  function raw(head: string, pieces: string[]): Promise<string> {
    const { hostname, port } = new URL(baseUrl)
    return new Promise((resolve) => {
      let received = ''
      const socket = connect(Number(port), hostname, () => {
        socket.write(head)
        for (const piece of pieces) socket.write(piece)
      })
      socket.on('data', (chunk) => {
        received += chunk.toString('latin1')
      })
      socket.on('error', () => resolve(received))
      socket.on('close', () => resolve(received))
    })
  }
}

export const formOf = (values: Record<string, string>) => new URLSearchParams(values)
