// Runs once, on an empty volume: each service gets a database and a user that knows no other.
for (const service of ['intake', 'routing', 'notification', 'oversight']) {
  db.getSiblingDB(service).createUser({
    user: service,
    pwd: process.env[`MONGO_${service.toUpperCase()}_PASSWORD`],
    roles: [{role: 'readWrite', db: service}],
  });
}
