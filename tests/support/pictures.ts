/** Pictures as cameras and editors make them. */
import sharp from 'sharp';

/** What a camera knows and nobody has to. */
export const SECRET = 'Camera van Noor';

const SIZE = { width: 1600, height: 1200 };

/** The left half is red, the right half blue. */
const halves = () =>
  sharp({ create: { ...SIZE, channels: 3, background: '#0000ff' } }).composite([
    {
      input: { create: { width: SIZE.width / 2, height: SIZE.height, channels: 3, background: '#ff0000' } },
      left: 0,
      top: 0,
    },
  ]);

/** A photo with the place where it was taken; it stands upright once it is turned to the right. */
export const photoOnItsSide = (): Promise<Uint8Array> =>
  halves()
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Copyright: SECRET, Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 24/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>${SECRET}</rdf></x:xmpmeta>`)
    .toBuffer();

export const photo = (): Promise<Uint8Array> => halves().jpeg().toBuffer();

/** 5,500 by 3,640 pixels, with as much in them as in a photo. */
export const largePhoto = (): Promise<Uint8Array> =>
  sharp({
    create: {
      width: 550,
      height: 364,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .resize(5500, 3640)
    .jpeg()
    .toBuffer();

/** A third of the picture is all there is. */
export const cutShort = async (): Promise<Uint8Array> => {
  const whole = await largePhoto();
  return whole.subarray(0, whole.length / 3);
};

export const transparentLogo = (): Promise<Uint8Array> =>
  sharp({ create: { width: 300, height: 200, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer();

const frame = (background: string) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();

/** Two images, one after the other. */
export const animation = async (): Promise<Uint8Array> =>
  sharp(await Promise.all(['#ff0000', '#00ff00'].map(frame)), { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
