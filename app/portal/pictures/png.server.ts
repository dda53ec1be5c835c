import { renderAsync } from '@resvg/resvg-js'
import { fontFiles } from '#app/letters/render/fonts.server.ts'

/**
 * An SVG as PNG of `width` pixels, in the fonts that are shipped along and no others. Works on another thread, so that
 * the server goes on answering.
 */
export async function pngOf(svg: string, width: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  })
  return image.asPng()
}
