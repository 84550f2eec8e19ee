/**
 * The same string in one piece. V8 keeps what was put together, or cut out, as its pieces or with what it was
 * cut out of: too much where tens of thousands are kept.
 */
export const whole = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
