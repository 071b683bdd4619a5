require('./settings.cts')
