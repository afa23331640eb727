import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/frame/public-frame";
import { ProfilePage, titleOf } from "@/components/public/profile-page";
import { networkProfile } from "@/lib/releases/profiles/rules";
import { getRelease } from "@/lib/releases/queries";
import { canonical } from "../../_components/canonical";

export const revalidate = 60;
export const generateStaticParams = () => [];

type Params = { params: Promise<{ codigo: string }> };

async function findNetwork(codigo: string) {
  const release = /^[\w-]{1,12}$/.test(codigo) ? await getRelease(null) : null;
  const profile = release && networkProfile(release.snapshot, codigo);
  // Not `notFound()`: Next draws that with scripts, which a public page does not run.
  if (!profile) redirect("/no-se-encontro");
  return { release, profile };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { profile } = await findNetwork((await params).codigo);
  return {
    title: titleOf("network", profile),
    description: `La red educativa ${profile.code}, de la UGEL ${profile.ugel}: sus colegios y su avance, en cifras.`,
    alternates: canonical(`/red/${profile.code}`),
  };
}

export default async function PublicNetworkPage({ params }: Params) {
  const { release, profile } = await findNetwork((await params).codigo);
  return (
    <PublicFrame demo={release.snapshot.demo} at={profile.ugel}>
      <ProfilePage kind="network" {...{ profile, snapshot: release.snapshot, number: release.number }} />
    </PublicFrame>
  );
}
