-- Rules name themselves in both languages; where the second is empty the first is shown.
ALTER TABLE routing_rules ADD COLUMN label_en text NOT NULL DEFAULT '';
ALTER TABLE retention_rules ADD COLUMN basis_en text NOT NULL DEFAULT '';
UPDATE retention_rules SET basis_en = replace(replace(replace(basis, '个人信息保护法', 'Personal Information Protection Law,'), '网络安全法', 'Cybersecurity Law,'), '修正', 'amendment')
  WHERE basis IN ('个人信息保护法 19', '个人信息保护法 47', '个人信息保护法 19, 47', '个人信息保护法 56', '网络安全法 23 (2025 修正)');
