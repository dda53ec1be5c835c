const publicPaths =
  /^\/(?:$|(?:gemeenten|onderzoeken|brieven|zoeken|toegankelijkheid|over|privacy|api|open-data|insluiten|beeld|feeds)(?:\/|$)|sitemap\.xml$|robots\.txt$)/

/** Whether what stands at `path` is the same for everyone and follows from the public facts alone. */
export function isPublicPath(path: string): boolean {
  return publicPaths.test(path)
}

/** Whether the page at `path` is made to stand in a frame of another site. */
export function isForFrames(path: string): boolean {
  return path.startsWith('/insluiten/')
}

/** Whether pages of other sites may load what stands at `path`: pieces of page, pictures, feeds and data. */
export function isForOtherSites(path: string): boolean {
  return /^\/(?:insluiten|beeld|feeds|open-data|api)\//.test(path)
}
