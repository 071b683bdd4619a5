import { testAwkwardPages } from '../helpers/awkward-tests.ts'

testAwkwardPages(200)
