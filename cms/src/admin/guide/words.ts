/** What the guide is called in the menu, which is there before the guide itself is loaded. */
export const guide = {
  menu: 'Zo werkt het',
  subtitle: 'Van een tekst naar een pagina in het archief, in zes stappen.',
} as const;
