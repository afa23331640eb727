import type { PublicProfile, ReleaseSnapshot } from "../schema";

/** A UGEL by its number, as a release tells it; one that holds only the territory tells what it has of it. */
export function ugelProfile(snapshot: ReleaseSnapshot, code: string): PublicProfile | null {
  const told = snapshot.release?.ugelProfiles.find((profile) => profile.code === code);
  if (told) return told;
  const ugel = snapshot.ugels.find((one) => one.code === code);
  if (!ugel) return null;
  const fact = (label: string, numerator: number) => ({ label, numerator, denominator: null, hidden: false });
  return {
    ...{ code, name: `UGEL ${code} ${ugel.seat}`, ugel: code, parts: [], tables: [] },
    districts: snapshot.districts.filter((district) => district.ugel === code).map(({ name }) => name),
    facts: [
      fact("redes de educación básica", ugel.ebNetworks),
      fact("redes de educación técnico-productiva", ugel.etpNetworks),
    ],
  };
}

export const networkProfile = (snapshot: ReleaseSnapshot, code: string): PublicProfile | null =>
  snapshot.release?.networkProfiles.find((profile) => profile.code === code) ?? null;
