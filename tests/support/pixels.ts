import type { Page } from 'playwright-core';

/**
 * How many pixels of two pictures of the same size differ so much that anybody sees it without seeing colours: by a contrast of 3, as
 * WCAG 2.2 wants it of what is not text. The browser unpacks them.
 */
export const clearlyDifferent = (page: Page, ...pictures: readonly [Buffer, Buffer]): Promise<number> =>
  page.evaluate(
    async (sources) => {
      const linear = (part: number) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
      const table = Array.from({ length: 256 }, (_, part) => linear(part));
      const luminancesOf = async (source: string) => {
        const image = await createImageBitmap(await (await fetch(source)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        const part = (index: number) => table[data[index] ?? 0] ?? 0;
        return Float64Array.from(
          { length: data.length / 4 },
          (_, pixel) => 0.2126 * part(4 * pixel) + 0.7152 * part(4 * pixel + 1) + 0.0722 * part(4 * pixel + 2),
        );
      };
      const [one = new Float64Array(), other = new Float64Array()] = await Promise.all(sources.map(luminancesOf));
      if (one.length !== other.length) throw new Error(`Pictures of ${one.length} and ${other.length} pixels cannot be compared`);
      const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return one.filter((luminance, pixel) => contrast(luminance, other[pixel] ?? 0) >= 3).length;
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`),
  );
