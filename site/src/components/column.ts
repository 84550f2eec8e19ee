/** How wide a picture in the column of a text is: --brand-measure, and less on a narrow screen. */
export const COLUMN = '(min-width: 44rem) 41rem, 94vw';
