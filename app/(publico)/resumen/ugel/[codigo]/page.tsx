import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/frame/public-frame";
import { ProfilePage } from "@/components/public/profile-page";
import { ugelProfile } from "@/lib/releases/profiles/rules";
import { getRelease } from "@/lib/releases/queries";
import { canonical } from "../../../_components/canonical";

export const revalidate = 60;
export const generateStaticParams = () => [];

type Params = { params: Promise<{ codigo: string }> };

async function findUgel(codigo: string) {
  const release = /^\d{2}$/.test(codigo) ? await getRelease(null) : null;
  const profile = release && ugelProfile(release.snapshot, codigo);
  // Not `notFound()`: Next draws that with scripts, which a public page does not run.
  if (!profile) redirect("/no-se-encontro");
  return { release, profile };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { profile } = await findUgel((await params).codigo);
  return {
    title: profile.name,
    description: `Las redes educativas de ${profile.name}: sus distritos, sus redes y su avance, en cifras.`,
    alternates: canonical(`/ugel/${profile.code}`),
  };
}

/** What whoever has no session reads at `/ugel/05`. */
export default async function PublicUgelPage({ params }: Params) {
  const { release, profile } = await findUgel((await params).codigo);
  return (
    <PublicFrame demo={release.snapshot.demo} at={profile.code}>
      <ProfilePage kind="ugel" {...{ profile, snapshot: release.snapshot, number: release.number }} />
    </PublicFrame>
  );
}
