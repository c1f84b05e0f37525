// Run by mongosh --nodb. Starts the replica set and makes a user for each program, with rights on its own database alone.
// Running it again sets the passwords to what the secrets say and changes nothing else.
const fs = require('fs');

const host = process.env.MONGODB_HOST;
const databases = {
  'gateway': 'onestop_gateway',
  'service-catalog': 'onestop_catalog',
  'service-matters': 'onestop_matters',
  'service-monitoring': 'onestop_monitoring',
  'service-complaints': 'onestop_complaints',
  'service-identity': 'onestop_identity',
};

const secret = (name) => fs.readFileSync(`${process.env.SECRETS}/${name}`, 'utf8').trim();

function eventually(what, attempt) {
  const deadline = Date.now() + 120_000;
  for (;;) {
    let failure;
    try {
      const result = attempt();
      if (result) return result;
    } catch (e) {
      failure = e;
    }
    if (Date.now() > deadline) throw failure ?? new Error(`Waited in vain for ${what}`);
    sleep(1000);
  }
}

const root = encodeURIComponent(secret('mongodb-root-password'));
const admin = eventually('MongoDB', () =>
  connect(`mongodb://root:${root}@${host}/admin?authSource=admin&directConnection=true`));

try {
  admin.adminCommand({ replSetGetStatus: 1 });
} catch (e) {
  if (e.codeName !== 'NotYetInitialized') throw e;
  admin.adminCommand({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } });
}
eventually('a primary', () => admin.hello().isWritablePrimary);

for (const [user, database] of Object.entries(databases)) {
  const account = { pwd: secret(`${user}-mongodb-password`), roles: [{ role: 'readWrite', db: database }] };
  if (admin.getUser(user)) admin.updateUser(user, account);
  else admin.createUser({ user, ...account });
}
print('The replica set and the users of the programs are there.');
