export interface PngOptions {
  background: string;
  text: string;
  caption: readonly string[];
}

const LINE = 18;

/** The canvas on its background with the caption below, as a PNG. */
export function pngOf(source: HTMLCanvasElement, { background, text, caption }: PngOptions): Promise<Blob | null> {
  const scale = source.clientWidth > 0 ? source.width / source.clientWidth : 1;
  const copy = source.ownerDocument.createElement('canvas');
  const below = caption.length > 0 ? (caption.length + 1) * LINE * scale : 0;
  copy.width = source.width;
  copy.height = source.height + below;
  const context = copy.getContext('2d');
  if (context === null) return Promise.resolve(null);
  context.fillStyle = background;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(source, 0, 0);
  context.fillStyle = text;
  context.font = `${12 * scale}px system-ui, sans-serif`;
  caption.forEach((line, n) => context.fillText(line, 12 * scale, source.height + (n + 1) * LINE * scale));
  return new Promise((resolve) => copy.toBlob(resolve, 'image/png'));
}
