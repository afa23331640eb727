import { type PublicLinks, SITE_LINKS } from "@/components/public/links";
import { Methodology } from "@/components/public/methodology";
import { ProfilePage } from "@/components/public/profile-page";
import { ReleaseSummary } from "@/components/public/release-summary";
import { previewHref } from "@/lib/releases/drafts/labels";
import type { ReleaseSnapshot } from "@/lib/releases/schema";

/** What is prepared leads to itself; what was published before, to where it is. It is not taken away yet. */
function linksOf(draftId: string): PublicLinks {
  const page = previewHref(draftId);
  return {
    ...SITE_LINKS,
    summary: page,
    ...{ directory: null, table: null },
    methodology: `${page}?parte=metodologia`,
    ugel: (code) => `${page}?ugel=${encodeURIComponent(code)}`,
    network: (code) => `${page}?red=${encodeURIComponent(code)}`,
  };
}

type PreviewPartProps = { draftId: string; snapshot: ReleaseSnapshot; asked: Record<string, string> };

/**
 * The public page that the address asks for, drawn from what was counted now: the summary unless it says another that is
 * in it.
 */
export function PreviewPart({ draftId, snapshot, asked: { parte, ugel, red } }: PreviewPartProps) {
  const shared = { snapshot, links: linksOf(draftId) };
  if (parte === "metodologia") return <Methodology {...shared} number={null} />;
  const kind = ugel === undefined ? "network" : "ugel";
  const profiles = snapshot.release?.[kind === "ugel" ? "ugelProfiles" : "networkProfiles"] ?? [];
  const profile = profiles.find(({ code }) => code === (ugel ?? red));
  if (!profile) return <ReleaseSummary {...shared} published={null} />;
  return <ProfilePage {...shared} {...{ kind, profile }} number={null} />;
}
