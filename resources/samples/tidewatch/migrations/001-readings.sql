CREATE TABLE stations (
    name text PRIMARY KEY
);

CREATE TABLE readings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    station text NOT NULL REFERENCES stations (name),
    metres numeric(5, 2) NOT NULL,
    measured_at timestamptz NOT NULL
);
