const publicPaths =
  /^\/(?:$|(?:gemeenten|onderzoeken|brieven|zoeken|toegankelijkheid|over|privacy|api|open-data|inbed|beeld|feeds)(?:\/|$)|sitemap\.xml$|robots\.txt$)/

/** Whether what stands at `path` is the same for everyone and follows from the public facts alone. */
export function isPublicPath(path: string): boolean {
  return publicPaths.test(path)
}
