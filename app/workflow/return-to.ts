/** A path inside this site, safe to send someone to; `fallback` for anything else. */
export function insideTarget(target: string | null, fallback: string): string {
  if (target === null || !oneSlash.test(target) || !URL.canParse(target, here)) return fallback
  const url = new URL(target, here)
  // Dots in the path can leave two slashes at its start, which a browser reads as another host.
  return url.origin === here && oneSlash.test(url.pathname) ? url.pathname + url.search : fallback
}

const here = 'http://here.invalid'
const oneSlash = /^\/(?![/\\])/

/** Where one came from (`?terug=` in the address of `request`), or `fallback`. */
export function returnTo(request: Request, fallback: string): string {
  return insideTarget(new URL(request.url).searchParams.get('terug'), fallback)
}

/**
 * Where one goes after saving: where one came from, or `fallback`, with in the address what was saved
 * (`bewaard=bericht`) and about which follow-up (`over=12`), so that the page can say so.
 */
export function savedAt(request: Request, fallback: string, saved: string, about?: number): string {
  const url = new URL(returnTo(request, fallback), here)
  url.searchParams.set('bewaard', saved)
  if (about !== undefined) url.searchParams.set('over', String(about))
  return url.pathname + url.search
}

/** `path` that leads back to `back` after saving. */
export function withReturn(path: string, back: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}terug=${encodeURIComponent(back)}`
}
