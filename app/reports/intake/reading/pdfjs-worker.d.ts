/** pdf.js ships no types for its worker; loading it here spares it a second import of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
