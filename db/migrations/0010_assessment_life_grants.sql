GRANT SELECT ON result_sections, result_items, growth_totals, result_bands TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON paper_items TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON paper_keys, result_returns TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT ON result_return_messages TO ayni_member;--> statement-breakpoint
GRANT UPDATE (accepted_at, accepted_by, locked_at, locked_by, reopened_reason) ON result_loads TO ayni_member;--> statement-breakpoint
-- What was loaded before sections were counted: each row belongs to the newest load that brought its place and area.
INSERT INTO result_sections (assessment_id, load_id, live, place, service_id, stage, grade, section, area, assessed,
  level1, level2, level3, level4, measured, measure_sum, measure_squares)
SELECT a.id, l.id, true, t.place, s.id, c.stage, r.grade, r.section, c.area, count(*)::int,
  (count(*) FILTER (WHERE r.level = 1))::int, (count(*) FILTER (WHERE r.level = 2))::int,
  (count(*) FILTER (WHERE r.level = 3))::int, (count(*) FILTER (WHERE r.level = 4))::int,
  count(r.measure)::int, coalesce(sum(r.measure::float8), 0), coalesce(sum(r.measure::float8 * r.measure), 0)
FROM results r
JOIN assessments a ON a.number = r.assessment
JOIN education_services s ON s.number = r.service
CROSS JOIN LATERAL (SELECT
  (CASE WHEN s.level_code IN ('F0', 'D2') THEN 'secondary' ELSE 'primary' END)::stage AS stage,
  (enum_range(NULL::area))[r.area] AS area) c
JOIN LATERAL (
  SELECT place FROM result_totals WHERE assessment_id = a.id AND service_id = s.id LIMIT 1
) t ON true
JOIN LATERAL (
  SELECT id FROM result_loads WHERE assessment_id = a.id AND state = 'loaded' AND t.place <@ place
    AND brings ? (c.stage || ':' || c.area)
  ORDER BY applied_at DESC LIMIT 1
) l ON true
GROUP BY a.id, l.id, t.place, s.id, c.stage, r.grade, r.section, c.area;--> statement-breakpoint
-- Its students of any area, each one once.
INSERT INTO result_sections (assessment_id, load_id, live, place, service_id, stage, grade, section, assessed)
SELECT k.assessment_id, k.load_id, true, k.place, k.service_id, k.stage, u.grade, u.section, count(*)::int
FROM (
  SELECT DISTINCT ON (assessment, service, student) assessment, service, grade, section FROM results
  ORDER BY assessment, service, student, grade, section
) u
JOIN assessments a ON a.number = u.assessment
JOIN education_services s ON s.number = u.service
JOIN LATERAL (
  SELECT r.* FROM result_sections r JOIN result_loads l ON l.id = r.load_id
  WHERE r.assessment_id = a.id AND r.service_id = s.id ORDER BY l.applied_at DESC LIMIT 1
) k ON true
GROUP BY k.assessment_id, k.load_id, k.place, k.service_id, k.stage, u.grade, u.section;
