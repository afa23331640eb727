GRANT SELECT ON result_sections, result_items, growth_totals, result_bands TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON paper_items TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON paper_keys, result_returns TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT ON result_return_messages TO ayni_member;--> statement-breakpoint
GRANT UPDATE (accepted_at, accepted_by, locked_at, locked_by) ON result_loads TO ayni_member;--> statement-breakpoint
-- What was loaded before sections were counted: each row belongs to the newest load that brought its place and area.
INSERT INTO result_sections (assessment_id, load_id, live, place, service_id, stage, grade, section, area, assessed,
  level1, level2, level3, level4, measured, measure_sum, measure_squares)
SELECT a.id, l.id, true, t.place, s.id, c.stage, r.grade, r.section, c.area, count(DISTINCT r.student)::int,
  (count(*) FILTER (WHERE r.level = 1 AND c.area IS NOT NULL))::int,
  (count(*) FILTER (WHERE r.level = 2 AND c.area IS NOT NULL))::int,
  (count(*) FILTER (WHERE r.level = 3 AND c.area IS NOT NULL))::int,
  (count(*) FILTER (WHERE r.level = 4 AND c.area IS NOT NULL))::int,
  (count(r.measure) FILTER (WHERE c.area IS NOT NULL))::int,
  coalesce(sum(r.measure::float8) FILTER (WHERE c.area IS NOT NULL), 0),
  coalesce(sum(r.measure::float8 * r.measure) FILTER (WHERE c.area IS NOT NULL), 0)
FROM results r
JOIN assessments a ON a.number = r.assessment
JOIN education_services s ON s.number = r.service
CROSS JOIN LATERAL (
  SELECT k.stage, k.area FROM (VALUES ((CASE WHEN s.level_code IN ('F0', 'D2') THEN 'secondary' ELSE 'primary' END)::stage)) v(stage),
    LATERAL (VALUES (v.stage, (enum_range(NULL::area))[r.area]), (v.stage, NULL)) k(stage, area)
) c
JOIN LATERAL (
  SELECT place FROM result_totals WHERE assessment_id = a.id AND service_id = s.id LIMIT 1
) t ON true
JOIN LATERAL (
  SELECT id FROM result_loads WHERE assessment_id = a.id AND state = 'loaded' AND t.place <@ place
    AND brings ? (c.stage || ':' || (enum_range(NULL::area))[r.area])
  ORDER BY applied_at DESC LIMIT 1
) l ON true
GROUP BY a.id, l.id, t.place, s.id, c.stage, r.grade, r.section, c.area;
