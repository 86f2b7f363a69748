CREATE INDEX readings_newest_first ON readings (station, measured_at DESC);
