import { lazy } from 'react'
import { Admin, Resource } from 'react-admin'
import { BrowserRouter } from 'react-router-dom'
import { dataProvider } from './data-provider'
import { FlowList } from './FlowList'

// The list is where everybody starts: a file of its own would only be one more to wait for.
const FlowShow = lazy(() => import('./FlowShow'))

export const App = () => (
  <BrowserRouter>
    <Admin dataProvider={dataProvider} disableTelemetry>
      <Resource name="flows" list={FlowList} show={FlowShow} />
    </Admin>
  </BrowserRouter>
)
