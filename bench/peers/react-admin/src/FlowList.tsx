import { Card, CardContent } from '@mui/material'
import { DataTable, DateField, FilterList, FilterListItem, FilterLiveSearch, List } from 'react-admin'

const Filters = () => (
  <Card sx={{ order: -1, mr: 2, mt: 6, width: 200 }}>
    <CardContent>
      <FilterLiveSearch source="search" />
      <FilterList label="Status" icon={null}>
        <FilterListItem label="Draft" value={{ status: 'draft' }} />
        <FilterListItem label="Published" value={{ status: 'published' }} />
        <FilterListItem label="Paused" value={{ status: 'paused' }} />
      </FilterList>
      <FilterList label="Type" icon={null}>
        <FilterListItem label="Voice" value={{ type: 'voice' }} />
        <FilterListItem label="SMS" value={{ type: 'sms' }} />
      </FilterList>
    </CardContent>
  </Card>
)

export const FlowList = () => (
  <List aside={<Filters />} perPage={10} sort={{ field: 'updated_at', order: 'DESC' }} exporter={false}>
    <DataTable bulkActionButtons={false}>
      <DataTable.Col source="name" />
      <DataTable.Col source="type" />
      <DataTable.Col source="status" />
      <DataTable.NumberCol source="flow_executions_count" label="Executions" />
      <DataTable.Col source="updated_at" label="Changed">
        <DateField source="updated_at" showTime />
      </DataTable.Col>
    </DataTable>
  </List>
)
