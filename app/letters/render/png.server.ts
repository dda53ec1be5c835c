import { renderAsync } from '@resvg/resvg-js'
import { fontFiles } from './fonts.server.ts'

/**
 * An SVG as PNG of so many pixels wide or high, in the fonts that are shipped along and no others. Works on another
 * thread, so that the server goes on answering.
 */
export async function pngOf(
  svg: string,
  size: { width: number } | { height: number },
): Promise<Buffer> {
  const fitTo =
    'width' in size
      ? { mode: 'width' as const, value: size.width }
      : { mode: 'height' as const, value: size.height }
  const image = await renderAsync(svg, {
    fitTo,
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  })
  return image.asPng()
}
