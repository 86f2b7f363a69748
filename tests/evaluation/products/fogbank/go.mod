module example.org/fogbank

go 1.23

require github.com/nats-io/nats.go v1.37.0
