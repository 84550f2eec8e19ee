/** What the archive has already: what a recap's finds may link to. */

export interface KnownMunicipality {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

export interface KnownSpeaker {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organisation?: string | undefined;
}

export interface KnownProgramme {
  readonly id: string;
  readonly name: string;
}

export interface Known {
  readonly municipalities: readonly KnownMunicipality[];
  readonly speakers: readonly KnownSpeaker[];
  readonly programmes: readonly KnownProgramme[];
  /** The names of organisations that entries mention. */
  readonly organisations: readonly string[];
}
