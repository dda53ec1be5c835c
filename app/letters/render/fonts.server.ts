import { createRequire } from 'node:module'

const weights = ['400Regular', '400Regular_Italic', '600SemiBold'] as const

/** Paths of the TTF files that letters are set in: found where the package is installed, also from the build. */
export function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url)
  return weights.map((weight) =>
    resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`),
  )
}
